import Records
import Synchronization
import TerminalUI

// What the palette offers without asking the store: recent things first, then every key of every screen of the
// person, read from the keymaps that serve dispatch, footer, help and documents too.
extension Palette {
  static func known(to station: Station) -> [Picker.Candidate] {
    let actions = actions(of: station)
    let byID = Dictionary(actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let words = station.here.words.palette
    let recent = station.recents.compactMap { recent -> Picker.Candidate? in
      let id = recent.item.text
      // A key that the screens no longer have is forgotten; so is one of another role.
      switch recent.item {
      case .press, .everywhere: return byID[id]
      default: return candidate(recent.item, recent.label, detail: words.recent)
      }
    }
    let first = Set(recent.map(\.id))
    return recent + actions.filter { !first.contains($0.id) }
  }

  private static func actions(of station: Station) -> [Picker.Candidate] {
    let (here, words) = (station.here, station.here.words)
    var actions: [Picker.Candidate] = []
    var seen: Set<String> = []
    for (spot, scene) in station.reachable {
      let name = scene.screen.name(in: words)
      for line in scene.screen.keyList(at: here) {
        guard let key = line.keys.first else { continue }
        let item = PaletteItem.press(spot, key)
        guard seen.insert(item.text).inserted else { continue }
        actions.append(candidate(item, line.label, detail: "\(name)  \(key.name)"))
      }
    }
    for binding in station.keymap.bindings where ![.palette, .menu, .back].contains(binding.effect) {
      actions.append(candidate(.everywhere(binding.effect), binding.label, detail: binding.keyName))
    }
    if here.isAdministratorToo {
      actions += SetUpPart.allCases.map { section in
        candidate(.setUp(section), words.setUp.section(section), detail: words.setUp.name)
      }
    }
    actions += PaletteItem.Topic.allCases.map { topic in
      candidate(.about(topic), words.palette.topic(topic), detail: words.palette.howTo)
    }
    return actions
  }

  /// Labels are few and always the same, and reading one takes longer than all else that the palette does.
  private static func reading(of label: String) -> Pinyin {
    readings.withLock { readings in
      if let known = readings[label] { return known }
      let pinyin = Pinyin(phrase: label)
      readings[label] = pinyin
      return pinyin
    }
  }

  private static let readings = Mutex<[String: Pinyin]>([:])

  private static func candidate(_ item: PaletteItem, _ label: String, detail: String) -> Picker.Candidate {
    let pinyin = reading(of: label)
    let others = PaletteWords.otherNames(of: item).flatMap { name in
      [name] + reading(of: name).keys
    }
    return Picker.Candidate(
      id: item.text, text: label, detail: detail, keys: pinyin.keys + [detail] + others)
  }
}

extension Station {
  /// Every screen that the person has, the shown one first, each as it stands now or as it would open.
  var reachable: [(ScreenID, Scene)] {
    var scenes: [(ScreenID, Scene)] = scene.spot.map { [($0, scene)] } ?? []
    for tab in tabs {
      guard let destination = tab.destination else { continue }
      let there =
        tab == self.tab ? self.scenes[0] : parked[tab] ?? Scene(destination, at: here)
      if let spot = there.spot { scenes.append((spot, there)) }
    }
    var others: [any Screen] = []
    if tabs.contains(.units) { others.append(CommonSetsScreen.specimen) }
    if tabs.contains(.records) { others.append(RecordScreen.specimen) }
    if here.isSupervisor || here.isRecorder || here.isHead { others.append(SupervisionScreen.specimen) }
    if here.isSupervisor {
      others += [ReviewsScreen.specimen, ChangesScreen.specimen, YearSheetScreen.specimen] as [any Screen]
    }
    if here.isRecorder || here.isHead { others.append(ReviewScreen.specimen) }
    if here.isRecorder { others.append(DraftScreen.specimen) }
    scenes += others.compactMap { screen in
      let scene = Scene(screen)
      return scene.spot.map { ($0, scene) }
    }
    return scenes
  }
}
