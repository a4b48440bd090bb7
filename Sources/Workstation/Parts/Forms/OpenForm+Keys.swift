import Records
import TerminalUI

// The keys of a form that lies over a screen.
extension OpenForm {
  /// F5 and Enter ask for what the form is about, Ctrl-O looks for its file where it takes one, Esc leaves.
  ///
  /// - Parameters:
  ///   - place: where the screen holds the form.
  ///   - rows: how high the screen is, for the folders in which a file is looked for.
  ///   - saving: what saving is called, where it has another name.
  ///   - browsing: what looking for the file is called, where it has another name.
  func keys<Owner>(
    _ place: any WritableKeyPath<Owner, OpenForm?> & Sendable, rows: Int, at here: ScreenContext,
    saving: String? = nil, browsing: String? = nil
  ) -> [ScreenKey<Owner>] {
    let language = here.language
    let saving = saving ?? language.say("保存", "Save")
    let save: @Sendable (inout Owner, ScreenContext) -> [Command] = {
      $0[keyPath: place]?.commands(at: $1) ?? []
    }
    let browse = ScreenKey<Owner>(
      browsing ?? language.say("找文件", "Browse"), .control("o")
    ) { owner, _ in
      owner[keyPath: place]?.browse(rows: rows) ?? []
    }
    return [
      ScreenKey(saving, .function(5), effect: save),
      ScreenKey(saving, .enter, isInFooter: false, effect: save),
    ] + (takesFile ? [browse] : []) + [
      ScreenKey(here.words.station.cancel, .escape) { owner, _ in
        owner[keyPath: place] = nil
        return []
      }
    ]
  }
}
