import Records

/// Starts the workstation on the store that the options name; without a store, the set-up wizard.
///
/// The screens are joined here; until they are, it says what the commands can do instead.
func runWorkstation(_ common: CommonOptions) throws {
  throw CommandFailure.usage(
    "工作站尚未接入；各项操作可用子命令完成，见 jishi --help",
    "the workstation is not joined yet; every act is a command, see jishi --help")
}
