export { SPANISH as ENGLISH } from './spanish.ts'
