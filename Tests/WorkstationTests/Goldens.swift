import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// Expects what a screen shows to look like its golden file: its heading, its own area, and what is said to the person.
///
/// Title, tabs and the keys at the foot stand around every screen; a tab more or another key must not rewrite a hundred
/// files. They are looked at in three frames, in `Screens/feet-*.txt` and in `docs/screens.md`. `framed`: the whole window.
func expectScreen(
  _ station: Station, _ name: String, framed: Bool = false, file: String = #filePath,
  at location: SourceLocation = #_sourceLocation
) throws {
  let canvas = station.view()
  let content = station.content
  let top = station.scene.screen.heading(at: station.here) == nil ? content.top : 0
  let bottom = content.top + content.rows + (station.status == nil ? 0 : 1)
  try expectScreen(
    canvas, rows: framed ? nil : top..<min(bottom, canvas.size.rows), name, file: file, at: location)
}
