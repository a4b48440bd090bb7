import Foundation

extension String {
  /// The text of bytes in the encoding of older Chinese files, of which GBK and GB 2312 are parts; `nil` when it is none.
  package init?(gb18030 bytes: some Collection<UInt8>) {
    self.init(data: Data(bytes), encoding: String.Encoding(rawValue: 0x8000_0632))
  }
}
