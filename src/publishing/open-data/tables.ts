import type { OpenTable } from './table.ts'
import { actionsTable } from './tables/actions.ts'
import { challengesTable } from './tables/challenges.ts'
import { codesTable } from './tables/codes.ts'
import { findingsTable } from './tables/findings.ts'
import { indicatorsTable } from './tables/indicators.ts'
import { institutionsTable } from './tables/institutions.ts'
import { labelsTable } from './tables/labels.ts'
import { quantitiesTable } from './tables/quantities.ts'
import { reportsTable } from './tables/reports.ts'

/**
 * Every table and, in it, every column that goes out. What is not listed here is not published: names of people who
 * labelled or decided are in no column. Counts that could single out a person would be suppressed in `read`, before
 * any format is written.
 */
export const TABLES: readonly OpenTable[] = [
  actionsTable,
  reportsTable,
  quantitiesTable,
  challengesTable,
  labelsTable,
  institutionsTable,
  indicatorsTable,
  findingsTable,
  codesTable,
]
