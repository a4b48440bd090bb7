/// A screen over which one thing lies at a time, a form among others.
protocol OpensForms {
  associatedtype Over: FormOver
  var over: Over? { get set }
}

/// What lies over a screen, where it may be a form.
protocol FormOver {
  static func form(_ form: OpenForm) -> Self
  var form: OpenForm? { get }
}

extension OpensForms {
  /// The form that lies over the screen, if it is one.
  var form: OpenForm? {
    get { over?.form }
    set {
      // An optional chain writes back where there is no form too; what else lies there stays.
      if newValue != nil || form != nil { over = newValue.map(Over.form) }
    }
  }
}
