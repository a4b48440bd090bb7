import Records
import TerminalUI

// How the station shows itself.
extension Station {
  package func view() -> Canvas {
    guard here.appearance.isAmbiguousWide else { return picture() }
    return AmbiguousWidth.$isWide.withValue(true) { picture() }
  }

  private func picture() -> Canvas {
    var canvas = Canvas(size: size)
    canvas.appearance = appearance
    guard !isTooSmall else {
      drawRequest(on: &canvas)
      return canvas
    }
    drawHead(on: &canvas)
    let content = content
    canvas.clipped(to: content) { scene.screen.draw(on: &$0, in: content, at: here) }
    drawFoot(on: &canvas)
    drawOverlay(on: &canvas)
    return canvas
  }

  private func drawRequest(on canvas: inout Canvas) {
    let lines = here.words.station.tooSmall(size.columns, size.rows).split(separator: "\n")
    let area = Area(size)
    for (row, line) in lines.enumerated() {
      canvas.write(String(line), in: area, row: max(0, size.rows / 2 - 1) + row, .centre, role: .warning)
    }
  }

  var tabArea: Area { Area(size).row(1) }
  var footerArea: Area { Area(size).row(size.rows - 1) }

  var tabBar: Tabs<Tab> {
    Tabs(
      tabs.map { Tabs.Item(value: $0, key: $0.key, label: here.words.station.tab($0)) }, active: tab)
  }

  var footer: Footer {
    let words = here.words.station
    let palette = here.words.palette.name
    let way =
      scenes.count > 1 || (tab != .today && tabs.contains(.today))
      ? Footer.Item(key: "Esc", label: words.back) : nil
    let help = scene.screen.isTyping ? nil : Footer.Item(key: "?", label: words.help)
    let menu = Footer.Item(key: "F10", label: words.menu)
    var items = scene.screen.footerItems(at: here)
    if !items.contains(where: { $0.key == "Esc" }), let way, here.session != nil || scenes.count > 1 {
      items.append(way)
    }
    guard let help else { return Footer(items + [menu]) }
    // The palette is named where there is room: it is the first to go.
    let last = here.session == nil ? [] : [Footer.Item(key: ":", label: palette)]
    return Footer(items + [menu] + last + [help])
  }

  private func drawHead(on canvas: inout Canvas) {
    let words = here.words
    let title = Area(size).row(0)
    canvas.spoken(.place(scene.screen.name(in: words), language: here.language.rawValue), at: title.origin)
    if let heading = scene.screen.heading(at: here) {
      canvas.fill(title, role: .title)
      let right = heading.right.columns
      let role = heading.role == .text ? .title : heading.role
      canvas.write(heading.right, in: title.split(right: 1).rest, .trailing, role: role)
      let left = canvas.write(
        heading.left, at: title.point(column: 1), role: .title, limit: max(0, size.columns - right - 3))
      canvas.write(
        heading.middle, at: title.point(column: left + 3), role: .title,
        limit: max(0, size.columns - right - left - 6))
    } else {
      canvas.fill(title, role: .title)
      let who = words.station.who(here)
      canvas.write(who, in: title.split(right: 1).rest, .trailing, role: .title)
      let name = here.unit?.body(here.side ?? .main) ?? here.city
      canvas.write(
        "\(words.station.program)  \(name)\(here.isPractice ? "  " + words.station.practice : "")",
        at: title.point(column: 1), role: .title, limit: max(0, size.columns - who.columns - 4))
    }
    if type(of: scene.screen).hasTabs, here.session != nil {
      tabBar.draw(on: &canvas, in: tabArea)
      canvas.rule(Area(size).row(2))
    } else {
      canvas.rule(Area(size).row(1))
    }
  }

  private func drawFoot(on canvas: inout Canvas) {
    let line = Area(size).row(size.rows - 2)
    if let status {
      let role: Role = status.isProblem ? .problem : .notice
      canvas.fill(line, role: role)
      let spoken = ([status.text] + status.details).joined(separator: "\n")
      canvas.spoken(.notice(spoken, isProblem: status.isProblem), at: line.origin) {
        $0.write(status.text, in: line.inset(columns: 1), role: role)
      }
      canvas.unheard { drawDetails(of: status, above: line, role: role, on: &$0) }
      if let job = jobs.keys.first {
        canvas.spoken(.work(here.words.station.job(job), figures: ""), at: line.origin)
      }
    } else if let (job, standing) = jobs.first {
      ProgressLine(
        here.words.station.job(job), done: standing.progress?.done ?? 0,
        of: standing.progress.flatMap { $0.total > 0 ? $0.total : nil },
        elapsedMilliseconds: max(0, beat - standing.startedAt)
      ).draw(on: &canvas, in: line.inset(columns: 1))
    } else {
      canvas.rule(line)
      if let guide { canvas.write(" \(guide) ", in: line.inset(columns: 1), role: .dim) }
    }
    drawKeys(on: &canvas)
  }

  /// The keys of what lies on top, or else those of the screen.
  private func drawKeys(on canvas: inout Canvas) {
    if let keys = canvas.keys {
      keys.draw(on: &canvas, in: footerArea)
    } else {
      footer.draw(on: &canvas, in: footerArea, keeping: footer.items.last)
    }
  }

  /// Lines above the status, as far as half of the window goes; the last one says how many more there are.
  private func drawDetails(of status: StatusLine, above line: Area, role: Role, on canvas: inout Canvas) {
    let width = line.inset(columns: 1).columns
    var lines = status.details.flatMap { LineWrapping($0, width: max(4, width - 2)).lines.map(\.text) }
    let most = size.rows / 2
    if lines.count > most {
      lines = lines.prefix(most - 1) + [here.words.station.moreLines(lines.count - most + 1)]
    }
    for (row, text) in lines.enumerated() {
      let place = Area(size).row(line.top - lines.count + row)
      canvas.fill(place, role: role)
      canvas.write("  " + text, in: place.inset(columns: 1), role: role)
    }
  }

  func menuArea(_ menu: MenuList<MenuChoice>) -> Area {
    let wanted = menu.wantedSize
    return Area(size).centred(
      Size(columns: min(max(34, wanted.columns), size.columns), rows: min(wanted.rows, size.rows)))
  }

  var paletteArea: Area {
    Area(size).centred(Size(columns: min(100, size.columns - 4), rows: Palette.height(in: size) + 3))
  }

  private func drawOverlay(on canvas: inout Canvas) {
    switch overlay {
    case .menu(let menu):
      canvas.cursor = nil
      menu.draw(on: &canvas, in: menuArea(menu), title: menu.title ?? here.words.station.menu)
    case .help(let page):
      canvas.cursor = nil
      page.draw(on: &canvas, in: Area(size), with: here.words)
    case .palette(let palette): palette.draw(on: &canvas, in: paletteArea)
    case .passphrase(let dialog), .leaving(let dialog):
      dialog.draw(on: &canvas, in: Area(size))
      drawKeys(on: &canvas)
    case nil: break
    }
  }
}
