import type { ColumnType, GeneratedAlways } from 'kysely'

/** The tables as code sees them; what each column means is said in `migrations/`. Dates arrive as YYYY-MM-DD, times as Date. */
export type Tables = {
  cycle: {
    id: string
    country: string
    framework: string
    title_es: string
    title_en: string
    period_start: string | null
    period_end: string | null
    created_at: Date
  }
  source: {
    sha256: string
    file: string
    format: string
    bytes: number | null
    pages: number | null
    lines: number | null
    sample: boolean
    first_seen_at: Date
  }
  import: {
    id: GeneratedAlways<number>
    cycle: string
    source: string
    imported_at: Date
    imported_by: string
    receipt: Json
  }
  action: { id: string; cycle: string }
  action_revision: {
    action: string
    revision: number
    import: number
    made_at: Date
    reporter_type: string
    objective: number
    title: string
    printed_title: string
    institutions: Json
    description: string
    results: string
    challenges_text: string
    challenges: Json
    results_reported: boolean
    challenges_reported: boolean
    content_hash: string
  }
  action_reading: {
    import: number
    action: string
    revision: number
    source: string
    number: number
    position: number
    page: number | null
    line_start: number
    line_end: number
    original: string
  }
  action_current: {
    action: string
    cycle: string
    import: number
    revision: number
    reporter_type: string
    objective: number
    number: number
    position: number
  }
  action_institution: { action: string; place: number; cycle: string; printed: string; code: string | null }
  action_state: { action: string; cycle: string; state: string; reports: boolean }
  action_summary: {
    action: string
    title_es: string
    title_en: string
    summary_es: string
    summary_en: string
  }
  institution_resolution: {
    id: GeneratedAlways<number>
    country: string
    printed: string
    code: string | null
    decided_at: Date
    decided_by: string
  }
  search_action: { key: GeneratedAlways<number>; action: string; cycle: string; head: Vector; whole: Vector }
  search_word: { folded: string; shown: string; actions: number }
  finding_decision: {
    id: GeneratedAlways<number>
    cycle: string
    finding: string
    action: string | null
    rule: string
    quote: string
    shown: Json
    decision: string
    reason: string
    decided_at: Date
    decided_by: string
  }
  action_label: {
    id: GeneratedAlways<number>
    action: string
    field: string
    value: Json | null
    origin: string
    confidence: number | null
    why: Json
    made_at: Date
    made_by: string
  }
  action_label_current: { action: string; field: string; cycle: string; label: number }
  statistic_import: {
    id: GeneratedAlways<number>
    file: string
    sha256: string | null
    imported_at: Date
    imported_by: string
    receipt: Json
  }
  statistic: {
    id: string
    position: GeneratedAlways<number>
    import: number
    supersedes: string | null
    number: number | null
    value: number
    qualifier: string
    printed_unit: string
    concept: string
    population: string
    from_place: string | null
    to_place: string | null
    place: string | null
    period_start: string | null
    period_end: string | null
    publisher: string
    publisher_type: string
    reported_by: string | null
    url: string
    document_url: string | null
    page_date: string | null
    status: string
    action: string | null
    field: string | null
    quote: string | null
    note_es: string
    note_en: string
  }
  statistic_number: { id: GeneratedAlways<number>; import: number; number: number; statistic: string }
  statistic_decision: {
    id: GeneratedAlways<number>
    statistic: string
    decision: string
    reason: string
    decided_at: Date
    decided_by: string
  }
  audited_report: {
    id: GeneratedAlways<number>
    cycle: string
    sha256: string
    file: string
    format: string
    text: string
    kept_at: Date
    kept_by: string
  }
  report_text: {
    id: GeneratedAlways<number>
    cycle: string
    lang: string
    text: string | null
    note: string
    made_at: Date
    made_by: string
  }
  edition: {
    cycle: string
    number: number
    hash: string
    basis: string
    compares_with: number | null
    content: string
    frozen_at: Date
    frozen_by: string
  }
  edition_event: {
    id: GeneratedAlways<number>
    cycle: string
    number: number
    state: string
    why: string
    happened_at: Date
    by_whom: string
  }
  edition_waiver: {
    id: GeneratedAlways<number>
    cycle: string
    number: number
    item: string
    asked_by: string
    agreed_by: string
    why: string
    waived_at: Date
  }
  edition_latest: { cycle: string; number: number }
  record_version: { singleton: boolean; version: ColumnType<number, number, number> }
}

/** A JSON column: parsed by its reader, written as text. */
type Json = ColumnType<unknown, string, string>

/** A tsvector: only ever written and matched by SQL. */
type Vector = ColumnType<never, never, never>
