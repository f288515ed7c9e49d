export { ActionList, type ActionSummary } from './action-list.tsx'
