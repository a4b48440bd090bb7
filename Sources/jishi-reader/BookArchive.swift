import CExpat
import CZip
import Glibc
import SheetRows

/// The parts of a workbook by their names, which differ in more than the case of letters.
final class BookArchive {
  private let source: DescriptorSource
  private let archive: OpaquePointer
  private var places: [String: UInt64] = [:]
  private var allowance = Allowance()

  /// Opens what is on standard input, and tells what it is where it is no archive.
  init() throws(BookFault) {
    guard let size = DescriptorSource.size() else { throw .notAFile }
    guard size <= Allowance.file else { throw .tooLarge }
    if let fault = FileForm(size: size).fault { throw fault }
    source = DescriptorSource(size: size)
    var error = zip_error_t()
    zip_error_init(&error)
    // The source outlives the archive, because this object holds both.
    let opened = zip_source_function_create(
      { state, data, length, command in
        guard let state else { return -1 }
        return Unmanaged<DescriptorSource>.fromOpaque(state).takeUnretainedValue()
          .answer(command, data, length)
      }, Unmanaged.passUnretained(source).toOpaque(), &error)
    guard let opened else { throw .tooLarge }
    guard let archive = zip_open_from_source(opened, ZIP_RDONLY, &error) else {
      zip_source_free(opened)
      throw zip_error_code_zip(&error) == ZIP_ER_MEMORY ? .tooLarge : .damaged
    }
    self.archive = archive
    try readNames()
  }

  deinit { zip_discard(archive) }

  private func readNames() throws(BookFault) {
    let count = zip_get_num_entries(archive, 0)
    guard count <= Allowance.parts else { throw .tooLarge }
    for place in 0..<UInt64(max(0, count)) {
      guard let raw = zip_get_name(archive, place, zip_flags_t(ZIP_FL_ENC_RAW)),
        strlen(raw) <= Allowance.name, let name = PartName.inArchive(String(cString: raw))
      else { throw .damaged }
      guard places.updateValue(place, forKey: name) == nil else { throw .damaged }
    }
    if places["mimetype"] != nil, places["content.xml"] != nil { throw .openDocument }
  }

  /// Whether there is a part of a name.
  func has(_ name: String) -> Bool { places[name] != nil }

  /// Reads a part through to its end, or to the fault that its reader finds.
  func read(_ name: String, with reader: PartReader) throws(BookFault) {
    guard let place = places[name] else { throw .missingPart }
    var facts = zip_stat_t()
    guard zip_stat_index(archive, place, 0, &facts) == 0 else { throw .damaged }
    guard facts.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encrypted }
    // Other methods ask for memory as the file says; no program writes workbooks with them.
    guard facts.comp_method == UInt16(ZIP_CM_STORE) || facts.comp_method == UInt16(ZIP_CM_DEFLATE) else {
      throw .damaged
    }
    guard let part = zip_fopen_index(archive, place, 0) else { throw fault(zip_get_error(archive)) }
    defer { zip_fclose(part) }
    let parsing = try PartParsing(reader)
    while true {
      let room = try parsing.room()
      let got = zip_fread(part, room, UInt64(PartParsing.piece))
      guard got >= 0 else { throw fault(zip_file_get_error(part)) }
      try allowance.take(Int(got))
      try parsing.parse(Int(got), isLast: got == 0)
      if got == 0 { return }
    }
  }

  private func fault(_ error: UnsafeMutablePointer<zip_error_t>) -> BookFault {
    switch zip_error_code_zip(error) {
    case ZIP_ER_MEMORY: .tooLarge
    case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_ENCRNOTSUPP: .encrypted
    default: .damaged
    }
  }
}
