import Records

// What is asked of records and drafts.

struct RecordPageQuery: StoreQuery {
  var query: RecordQuery
  var anchor: PageAnchor<RecordKey>
  var limit: Int
  var answer: FromStore<Page<RecordRow>> { { try $0.records(query, page: anchor, limit: limit, for: $1) } }
}

struct SearchQuery: StoreQuery {
  var query: RecordQuery
  var anchor: PageAnchor<RecordKey>
  var limit: Int
  var answer: FromStore<Page<SearchHit>> { { try $0.search(query, page: anchor, limit: limit, for: $1) } }
}

struct RecordCountQuery: StoreQuery {
  var query: RecordQuery
  var cap: Int
  var answer: FromStore<Int> { { try $0.recordCount(query, cap: cap, for: $1) } }
}

/// The marked records that match a query.
struct MarkedQuery: StoreQuery {
  var numbers: [RecordNumber]
  var query: RecordQuery
  var answer: FromStore<[RecordRow]> { { try $0.records(query, among: numbers, for: $1) } }
}

struct RecordDetailQuery: StoreQuery {
  var number: RecordNumber
  var answer: FromStore<RecordDetail> { { try $0.record(number, for: $1) } }
}

struct RecordHistoryQuery: StoreQuery {
  var number: RecordNumber
  var answer: FromStore<[HistoryLine]> { { try $0.history(ofRecord: number, for: $1) } }
}

struct DraftsQuery: StoreQuery {
  var unit: UnitCode?
  var side: Side?
  var states: Set<DraftState>
  var answer: FromStore<[DraftStanding]> {
    { try $0.drafts(unit: unit, side: side, states: states, for: $1) }
  }
}

struct DraftQuery: StoreQuery {
  var number: Int
  var answer: FromStore<DraftStanding> { { try $0.draft(number, for: $1) } }
}

struct DraftReviewQuery: StoreQuery {
  var draft: Draft
  var answer: FromStore<DraftReview> { { try $0.review(draft, for: $1) } }
}

/// The last event that was recorded for a duty.
struct PrecedentQuery: StoreQuery {
  var unit: UnitCode
  var side: Side
  var duty: String
  var answer: FromStore<Precedent?> { { try $0.precedent(unit: unit, side: side, duty: duty, for: $1) } }
}
