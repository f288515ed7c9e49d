import type { Language } from '../compact/schema.ts'
import type { Body, Unit } from './schema.ts'
import { unitName } from './why-unlike.ts'

/** A request for information ready to be sent: whom, what, which days, in what unit, broken down how, in what format. */
export function requestText(body: Body, what: string, period: string, unit: Unit, lang: Language): string {
  const units = unit === 'persons' || unit === 'none' ? unitName('persons', lang) : unitName(unit, lang)
  if (body.law === 'mx')
    return lang === 'es'
      ? `A la Unidad de Transparencia${ofBody(body.name.es)}: con fundamento en la Ley General de Transparencia y Acceso a la Información Pública, solicito ${within(what, period)}, mes por mes, con el número de ${units} y, por separado, el de personas distintas, desglosado por país de nacionalidad, sexo, grupo de edad, modalidad y entidad federativa; con la definición y las reglas de cuenta de cada concepto, en formato abierto (CSV). Si algún dato no existe, pido la declaración formal de inexistencia.`
      : `To the Transparency Unit of ${body.name.en}: under Mexico’s General Law on Transparency and Access to Public Information, I request ${within(what, period)}, month by month, with the number of ${units} and, apart, that of distinct persons, broken down by country of nationality, sex, age group, modality and state; with the definition and counting rules of each concept, in an open format (CSV). Where a datum does not exist, I ask for the formal declaration that it does not.`
  return lang === 'es'
    ? `${body.addressed.es.replace(/^a/, 'A')}: pido ${within(what, period)}, mes por mes, con el número de ${units} y, por separado, el de personas distintas, desglosado por país de nacionalidad y sexo, con la definición de cada concepto, en formato abierto (CSV).`
    : `To ${body.addressed.en}: I request ${within(what, period)}, month by month, with the number of ${units} and, apart, that of distinct persons, broken down by country of nationality and sex, with the definition of each concept, in an open format (CSV).`
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

/** What is asked for, in its period, said once. */
function within(what: string, period: string): string {
  return what.includes(period) ? what : `${what}, ${period}`
}
