import Records
import Workstation

/// Takes the tables that the screen looks at and imports, as `jishi import` takes them.
struct TableFiles: TableTaker {
  /// The options of the start, of which a command's context wants to know.
  let common: CommonOptions

  /// How many of the first lines are shown.
  private static let shown = 8

  func take(
    _ order: TableImport, into store: any RecordStore, for session: Session,
    progress: ProgressListener
  ) throws(StoreFailure) -> TableLook {
    let path = Environment.whole(order.path)
    let here = CommandContext(store: store, session: session, language: order.language, options: common)
    var look = TableLook()
    do {
      guard progress(Progress(stage: .reading, done: 0, total: 0)) else { throw StoreFailure.stopped }
      let folder = Confinement.machine.preferences
      let (earlier, known) = (ImportedFiles(machine: folder), KnownHeadings(machine: folder))
      var source = try InputSource(
        path, columns: order.table.columns.called(order.choices).called(known.choices(for: order.table)),
        sheet: order.sheet)
      look.sheets = source.sheets?.names ?? []
      let doubts = try source.doubts()
      look.doubts = try (earlier.doubts(of: source, order.table, in: store) + doubts)
        .map { $0.sentence(in: order.language) }
      let open = try source.unnamed()
      (look.unknown, look.absent) = (open.unknown, open.absent.map(\.key))
      source.pass(over: doubts.flatMap(\.headings))
      (look.headings, look.rows) = try source.beginning(count: Self.shown, in: order.language)
      let aside = order.setsAside && !order.isTrial ? Self.aside(path) : nil
      let job = ImportJob(
        here: here, source: source, kind: order.table, isDryRun: order.isTrial, rejects: aside)
      let (taken, rejected, notes) = try job.run()
      look.taken = taken
      look.notes = try notes + (source.form(in: order.language).map { [$0] } ?? [])
      if let aside, rejected > 0 { look.aside = TableLook.Aside(count: rejected, path: aside) }
      if !order.isTrial {
        known.note(order.choices, for: order.table)
        earlier.note(source, order.table, lines: taken, on: here.today, in: store)
      }
    } catch CommandFailure.lines(let problems) {
      if case .workbook(.noSuchSheet(let names))? = problems.first?.fault { look.sheets = names }
      look.faults = InputProblem.gathered(problems, in: order.language)
    } catch let problems as InputProblems {
      look.faults = InputProblem.gathered(problems.problems, in: order.language)
    } catch let failure as StoreFailure {
      throw failure
    } catch CommandFailure.missing(let path) {
      throw .file(.missing(path: path))
    } catch CommandFailure.inputOutput(let path, let detail), CommandFailure.cannotCreate(
      let path, let detail)
    {
      throw .inputOutput(path: path, detail: detail)
    } catch let failure as CommandFailure {
      throw .inputOutput(path: path, detail: failure.lines(in: order.language).joined(separator: " "))
    } catch {
      throw .inputOutput(path: path, detail: "\(error)")
    }
    return look
  }

  /// Beside the file: `单位.xlsx` leaves `单位-不对的行.csv`.
  private static func aside(_ path: String) -> String {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
    let stem = parts.count > 1 && !(parts.last?.contains("/") ?? true) ? parts.dropLast() : parts[...]
    return stem.joined(separator: ".") + "-不对的行.csv"
  }
}

extension InputSource {
  /// The headings of the columns that the table has, and its first lines under them.
  func beginning(count: Int, in language: Language) throws -> (
    headings: [String], rows: [[String]]
  ) {
    var reader = try TableReader(file: name, columns: columns, shape: shape, chunks: try chunks())
    var rows: [[String]] = []
    while rows.count < count, let item = try reader.next() {
      switch item {
      case .row(let row): rows.append(row.cells)
      case .problem(_, let cells): rows.append(Array(cells.prefix(columns.names.count)))
      }
    }
    let filled = columns.columns.indices.filter { column in
      rows.contains { $0.indices.contains(column) && !$0[column].isEmpty }
    }
    return (
      filled.map { columns.columns[$0].heading.text(in: language) },
      rows.map { row in filled.map { row.indices.contains($0) ? row[$0] : "" } }
    )
  }
}

extension BookDoubt {
  /// The headings that it is about.
  fileprivate var headings: [String] { if case .unknownColumns(let names) = self { names } else { [] } }
}
