import type { ReportRule } from '../schema.ts'
import { lineAt, type Paragraph } from './paragraphs.ts'
import type { Claim, ClaimTest } from './schema.ts'

/** A claim of a paragraph in the words that begin at an offset, with its rule and its source line. */
export function claimOf(paragraph: Paragraph, quote: string, offset: number, test: ClaimTest): Claim {
  return {
    rule: ruleOf(test),
    section: paragraph.section,
    objective: paragraph.objective,
    line: lineAt(paragraph, offset),
    paragraph: paragraph.index,
    start: offset,
    quote,
    test,
  }
}

function ruleOf(test: ClaimTest): ReportRule {
  switch (test.kind) {
    case 'count':
    case 'some':
    case 'covers':
    case 'framework':
    case 'apart':
    case 'challenges':
    case 'challenge-categories':
      return 'count'
    case 'parts':
    case 'together':
      return 'sum'
    case 'took-part':
    case 'unknown-body':
    case 'left-out':
    case 'reporters':
      return 'participants'
    case 'rank':
    case 'bound':
    case 'covers-more':
    case 'more-than':
    case 'reporter-half':
    case 'institution-first':
    case 'order':
    case 'mostly':
    case 'prevalent':
    case 'challenge-rank':
      return 'superlative'
    case 'none':
      return 'absence'
    case 'heading':
      return 'heading'
    case 'share':
    case 'reporter-share':
      return 'share'
    case 'charted':
      return 'internal'
    case 'other':
      return 'count'
  }
}
