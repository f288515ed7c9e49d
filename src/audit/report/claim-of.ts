import type { ReportRule } from '../schema.ts'
import { lineAt, type Paragraph } from './paragraphs.ts'
import type { Claim, ClaimTest } from './schema.ts'

/** A claim of a paragraph, with its rule and the source line of an offset. */
export function claimOf(paragraph: Paragraph, quote: string, offset: number, test: ClaimTest): Claim {
  return {
    rule: ruleOf(test),
    section: paragraph.section,
    objective: paragraph.objective,
    line: lineAt(paragraph, offset),
    quote,
    test,
  }
}

function ruleOf(test: ClaimTest): ReportRule {
  switch (test.kind) {
    case 'count':
    case 'some':
    case 'covers':
      return 'count'
    case 'parts':
      return 'sum'
    case 'took-part':
    case 'left-out':
    case 'reporters':
      return 'participants'
    case 'rank':
    case 'bound':
    case 'covers-more':
      return 'superlative'
    case 'none':
      return 'absence'
    case 'heading':
      return 'heading'
    case 'other':
      return 'share'
  }
}
