import type { Language } from '../compact/schema.ts'
import type { AskedPeriod } from './read-period.ts'
import type { Body, Unit } from './schema.ts'
import { unitName } from './why-unlike.ts'
import { day, list } from './wording.ts'

export type RequestWish = {
  /** What is asked for, as it stands after «solicito». */
  readonly what: string
  readonly periods: readonly AskedPeriod[]
  readonly unit: Unit
}

/**
 * An access-to-information request ready to be sent: whom it is addressed to, what, which days, in what unit, broken down
 * how, with which definitions, in what format. Under a law other than Mexico's, or none, the same without naming one.
 */
export function requestText(body: Body, wish: RequestWish, lang: Language): string {
  return lang === 'es' ? inSpanish(body, wish) : inEnglish(body, wish)
}

function inSpanish(body: Body, { what, periods, unit }: RequestWish): string {
  const units = unitName(unit, 'es')
  const mexican = body.law === 'mx'
  return [
    mexican
      ? 'Asunto: solicitud de acceso a la información pública'
      : 'Asunto: solicitud de información estadística',
    mexican
      ? `A la Unidad de Transparencia${ofBody(body.name.es)}:`
      : `${body.addressed.es.replace(/^a/, 'A')}:`,
    mexican
      ? `Con fundamento en el artículo 6.º de la Constitución y en la Ley General de Transparencia y Acceso a la Información Pública, solicito ${what}:`
      : `Solicito ${what}:`,
    [
      `1. Periodo: ${days(periods, 'es')}, mes por mes.`,
      unit === 'persons' || unit === 'none'
        ? '2. Unidad: personas distintas y, por separado, el número de registros o eventos.'
        : `2. Unidad: ${units} y, por separado, personas distintas.`,
      '3. Desglose: país de nacionalidad, sexo, grupo de edad, modalidad y entidad federativa.',
      '4. Definición y reglas de cuenta de cada concepto, con la fecha de corte y si la cifra es preliminar o definitiva.',
      '5. Formato: datos abiertos (CSV), con su diccionario.',
    ].join('\n'),
    mexican
      ? 'Si algún dato no existe, pido la declaración formal de inexistencia; si lo tiene otra área o institución, que se me diga cuál.'
      : 'Si algún dato no existe o lo tiene otra institución, pido que se me diga.',
  ].join('\n\n')
}

function inEnglish(body: Body, { what, periods, unit }: RequestWish): string {
  const units = unitName(unit, 'en')
  const mexican = body.law === 'mx'
  return [
    body.law === 'us'
      ? 'Subject: Freedom of Information Act request'
      : mexican
        ? 'Subject: request for access to public information'
        : 'Subject: request for statistical information',
    mexican ? `To the Transparency Unit of ${the(body.name.en)}:` : `To ${body.addressed.en}:`,
    mexican
      ? `Under article 6 of the Constitution of Mexico and its General Law on Transparency and Access to Public Information, I request ${what}:`
      : `I request ${what}:`,
    [
      `1. Period: ${days(periods, 'en')}, month by month.`,
      unit === 'persons' || unit === 'none'
        ? '2. Unit: distinct persons and, apart, the number of records or events.'
        : `2. Unit: ${units} and, apart, distinct persons.`,
      '3. Breakdown: country of nationality, sex, age group, modality and state.',
      '4. Definition and counting rules of each concept, with the cut-off date and whether the figure is preliminary or final.',
      '5. Format: open data (CSV), with its dictionary.',
    ].join('\n'),
    mexican
      ? 'Where a datum does not exist, I ask for the formal declaration that it does not; where another unit or body holds it, to be told which.'
      : 'Where a datum does not exist or another body holds it, I ask to be told.',
  ].join('\n\n')
}

/** The first and last day of each period; all that there is where none is named. */
function days(periods: readonly AskedPeriod[], lang: Language): string {
  const es = lang === 'es'
  if (periods.length === 0)
    return es
      ? 'desde el primer año disponible hasta la fecha de respuesta'
      : 'from the first year available to the date of the reply'
  return list(
    periods.map(({ start, end }) => {
      if (es)
        return `${start === null ? 'desde el primer año disponible' : `del ${day(start, 'es')}`} ${end === null ? 'a la fecha de respuesta' : `al ${day(end, 'es')}`}`
      return `${start === null ? 'from the first year available' : `from ${day(start, 'en')}`} ${end === null ? 'to the date of the reply' : `to ${day(end, 'en')}`}`
    }),
    lang,
  )
}

/** «Secretaría… , por la Plataforma Nacional de Transparencia». */
export function whereToAsk(body: Body, lang: Language): string {
  return lang === 'es' ? `${body.addressed.es}, ${body.route.es}` : `${body.addressed.en}, ${body.route.en}`
}

/** «del Instituto…», «de la Secretaría…»: institutions are named with their article after «de». */
function ofBody(name: string): string {
  return /^(?:Instituto|Consejo|Sistema|Centro|Servicio|Registro|Tribunal|ayuntamiento)\b/u.test(name)
    ? ` del ${name}`
    : ` de la ${name}`
}

function the(name: string): string {
  return /^(?:the|The)\b/.test(name) ? name : `the ${name}`
}
