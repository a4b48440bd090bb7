import Glibc
import Testing

@testable import Curses

@Suite struct `Last words` {
  @Test func `what the runtime says of a row that lay in a file has no byte that a terminal obeys`()
    async throws
  {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      LastWords.tame()
      fatalError("the row \u{1B}]52;c;aGk=\u{7}\u{9B}2J\u{202E} cannot be read")
    }
    let said = try #require(result).standardErrorContent
    let sentence = String(decoding: said, as: UTF8.self)
    #expect(sentence.contains("the row ?]52;c;aGk=???2J??? cannot be read"))
    #expect(said.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) }, "\(sentence)")
  }
}
