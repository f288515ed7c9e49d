import { statisticsPath } from '../web/paths.ts'

/** Paths without their language, as in `web/paths.ts`. The question is part of the address, so it can be cited. */
export function askPath(question?: string): string {
  return question === undefined
    ? '/preguntar'
    : `/preguntar?${new URLSearchParams({ q: question }).toString()}`
}

/** The request for what the answer to a question misses: page, and the text alone. */
export function requestPath(question: string, place: number): string {
  return `/preguntar/solicitud?${new URLSearchParams({ q: question, falta: String(place + 1) }).toString()}`
}

export function requestFilePath(question: string, place: number): string {
  return requestPath(question, place).replace('/solicitud?', '/solicitud.txt?')
}

/** Who published what when. */
export function timelinePath(): string {
  return `${statisticsPath()}/publicaciones`
}

/** What is told of each concept in each year. */
export function gapsPath(): string {
  return `${statisticsPath()}/huecos`
}

export function conceptPath(code: string): string {
  return `${statisticsPath()}/${code}`
}

export function figurePath(id: string): string {
  return `${statisticsPath()}/cifra/${encodeURIComponent(id)}`
}

/** The figures that wait for a person, which only the machine itself is shown. */
export function pendingPath(): string {
  return `${statisticsPath()}/por-confirmar`
}

/** All figures as one table. */
export function figuresFilePath(): string {
  return `${statisticsPath()}.csv`
}

export function conceptFilePath(code: string): string {
  return `${conceptPath(code)}.csv`
}

/** What each column of those tables means. */
export function dictionaryPath(): string {
  return `${statisticsPath()}/diccionario.csv`
}
