import Records

/// The texts of the screens in one language.
///
/// Each screen's words stand in a file of their own, with an extension that names them here: this one knows of none.
package struct Words: Hashable, Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }
}
