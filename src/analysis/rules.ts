export { selectMember } from './select-actions.ts'
export {
  checkSelection,
  explainUnknown,
  isUnknown,
  SELECTION_PARAMETERS,
  type Unknown,
} from './check-selection.ts'
export { describeSelection, nameMember } from './describe-selection.ts'
export { describeMeasurement, formatShare } from './describe-measurement.ts'
export { readSelectionAddress, selectionPath, selectionQuery } from './selection-path.ts'
export { countActions, measureChallenges, shareActions } from './counts.ts'
export { crossActions, listAbsent, listMembers, rankMembers, tallyActions } from './tallies.ts'
export { sumQuantities } from './sum-quantities.ts'
export { measure } from './measure.ts'
export { measureChange, valueOf } from './measure-change.ts'
export { readQuery } from './read-query.ts'
export { INDICATORS } from './indicators.ts'
export { listStandardQueries } from './standard-queries.ts'
export { DIMENSION_NAMES } from './messages.ts'
export { findNearest } from './nearest.ts'
