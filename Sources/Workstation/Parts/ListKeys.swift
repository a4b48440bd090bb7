import Records
import TerminalUI

/// What can be done to the rows of any list, by the same keys everywhere.
struct ListKeys<Owner> {
  typealias Effect = @Sendable (inout Owner, ScreenContext) -> [Command]

  let find, sort, mark, markAll, unmark, export: Effect

  /// The keys as they stand.
  ///
  /// - Parameters:
  ///   - isEmpty: whether no row is shown.
  ///   - hasMarks: whether any row is marked, shown or not.
  func keys(isEmpty: Bool, hasMarks: Bool, at here: ScreenContext) -> [ScreenKey<Owner>] {
    let (words, language) = (here.words.lists, here.language)
    let nothing = isEmpty ? words.nothingShown : nil
    return [
      ScreenKey(words.find, .character("/"), effect: find),
      ScreenKey(language.say("排序", "Sort"), .character("o"), effect: sort),
      ScreenKey(words.export, .character("e"), unless: hasMarks ? nil : nothing, effect: export),
      ScreenKey(
        language.say("标记", "Mark"), .character(" "), unless: nothing, isInFooter: false, effect: mark),
      ScreenKey(
        language.say("全部标记", "Mark all"), .character("*"), unless: nothing, isInFooter: false,
        effect: markAll),
      ScreenKey(
        language.say("去掉标记", "Unmark"), .character("u"), unless: hasMarks ? nil : words.noMarks,
        isInFooter: hasMarks, effect: unmark),
    ]
  }
}

extension MemoryList {
  typealias Effect<Owner> = ListKeys<Owner>.Effect

  /// The keys that every list has, for the screen that it stands on.
  ///
  /// - Parameters:
  ///   - place: where the screen holds the list.
  ///   - found: what follows once the line for words is open.
  ///   - moved: what follows when another row may be chosen, with the row that was.
  func keys<Owner>(
    _ place: any WritableKeyPath<Owner, Self> & Sendable, at here: ScreenContext,
    sort: @escaping Effect<Owner>,
    export: @escaping Effect<Owner>, found: @escaping Effect<Owner> = { _, _ in [] },
    moved: @escaping @Sendable (inout Owner, Row.Name?) -> [Command] = { _, _ in [] }
  ) -> [ScreenKey<Owner>] {
    func then(_ change: @escaping @Sendable (inout Self) -> Void) -> Effect<Owner> {
      { owner, _ in
        let before = owner[keyPath: place].current?.listName
        change(&owner[keyPath: place])
        return moved(&owner, before)
      }
    }
    let keys = ListKeys<Owner>(
      find: { owner, here in
        owner[keyPath: place].find()
        return found(&owner, here)
      },
      sort: { owner, here in
        let before = owner[keyPath: place].current?.listName
        let commands = sort(&owner, here)
        return commands + moved(&owner, before)
      },
      mark: then { $0.mark() }, markAll: then { $0.markAll() }, unmark: then { $0.unmark() }, export: export)
    return keys.keys(isEmpty: rows.isEmpty, hasMarks: !marks.isEmpty, at: here)
  }
}
