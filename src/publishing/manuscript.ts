import type { RecordedAction } from '../analysis/schema.ts'
import type { Finding } from '../audit/schema.ts'
import type { Day, Language } from '../compact/schema.ts'
import type { ActionId } from '../registry/schema.ts'
import type { Paper } from './documents/paper.ts'

/** A number, word or list that the record gave: what a reader can follow down to the actions that it counts. */
export type BoundText = {
  readonly kind: 'bound'
  /** As the language writes it in its place: «tres», «1,293», «48.2 %». */
  readonly text: string
  /** The binding as the author wrote it, without braces: `count objective=7`. */
  readonly binding: string
  /** What it counts, in words: «acciones del objetivo 7». */
  readonly counts: string
  readonly actions: readonly ActionId[]
  /** Where a reader sees what it counts: a path of the portal without language, or null where there is no page for it. */
  readonly path: string | null
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | BoundText
  /** Words of an action. */
  | { readonly kind: 'quoted'; readonly text: string; readonly action: ActionId }
  /** A fact from outside the record, with where it is from. */
  | {
      readonly kind: 'external'
      readonly text: string
      readonly source: string
      readonly href: string | null
    }

/** A table of numbers or words; `lead` columns are row headings. Missing is «–», never 0. */
export type DataTable = {
  readonly caption: string
  readonly columns: readonly { readonly title: string; readonly align: 'start' | 'end' }[]
  readonly rows: readonly (readonly string[])[]
  readonly lead: number
  /** Where the number of a cell leads, by row and column: a path of the portal without language, as of a `BoundText`. */
  readonly links?: readonly (readonly (string | null)[])[]
}

/** A chart as it stands on a page, in the PDF and as a download: one picture, its numbers, and what is to be seen in words. */
export type ChartFigure = {
  /** `objectives-by-reporter-type`: also the name of its files. */
  readonly name: string
  readonly title: string
  /** One sentence, made from the data, on what is to be seen. */
  readonly sentence: string
  /** The text alternative of the picture. */
  readonly alt: string
  /** A whole SVG document, light on white, width and height in its viewBox; fonts named, none embedded. */
  readonly svg: string
  readonly table: DataTable
}

export type Block =
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3 | 4
      /** Anchor, unique in the manuscript. */
      readonly id: string
      readonly children: readonly Inline[]
    }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: 'definitions'
      readonly entries: readonly { readonly term: string; readonly meaning: readonly Inline[] }[]
    }
  | { readonly kind: 'table'; readonly table: DataTable }
  | { readonly kind: 'chart'; readonly chart: ChartFigure }
  /** A reported action in full, as the compendium prints it. */
  | {
      readonly kind: 'action'
      readonly action: RecordedAction
      /** The language of the reported texts where it is another than the manuscript's. */
      readonly lang?: Language
      /** Findings of the audit that were released to readers: they stand beside the action. */
      readonly findings?: readonly Finding[]
    }
  /** Words with the anchors where they stand: an index of institutions, of states. */
  | {
      readonly kind: 'index'
      readonly entries: readonly {
        readonly word: string
        readonly anchors: readonly { readonly id: string; readonly label: string }[]
      }[]
    }
  | { readonly kind: 'pageBreak' }

/** A document ready to be set as PDF, Word, web page or plain text: no number in it is typed by hand. */
export type Manuscript = {
  readonly kind: 'compendium' | 'report'
  readonly lang: Language
  readonly title: string
  readonly subtitle: string
  readonly publisher: string
  /** `mx-2024`, its title, and the edition: `mx-2024/1` with the first ten digits of its hash. */
  readonly cycle: { readonly id: string; readonly title: string }
  readonly edition: { readonly id: string; readonly hash: string; readonly state: string; readonly date: Day }
  readonly citation: string
  readonly rights: string
  /** Scheme and host that bound numbers and sources link to in documents that leave the site; null leaves them as notes. */
  readonly origin: string | null
  /** What it is printed on. */
  readonly paper: Paper
  readonly blocks: readonly Block[]
}
