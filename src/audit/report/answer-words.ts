import type { Bilingual } from '../../compact/schema.ts'

const TYPES: Readonly<Record<string, Bilingual>> = {
  apf: { es: 'la Administración Pública Federal', en: 'the federal administration' },
  ef: { es: 'las entidades federativas', en: 'the states' },
  pj: { es: 'el Poder Judicial', en: 'the judiciary' },
  pl: { es: 'el Poder Legislativo', en: 'the legislature' },
  oca: { es: 'los organismos constitucionales autónomos', en: 'the autonomous constitutional bodies' },
  osc: { es: 'las organizaciones de la sociedad civil', en: 'civil society organisations' },
}

/** The name of a type of reporter inside a sentence. */
export function typeName(type: string): Bilingual {
  return TYPES[type] ?? { es: type, en: type }
}

/** ` de la Administración Pública Federal`; nothing for any reporter. */
export function ofType(type: string | null): Bilingual {
  if (type === null) return { es: '', en: '' }
  const name = typeName(type)
  return { es: ` de ${name.es}`.replace(' de el ', ' del '), en: ` of ${name.en}` }
}

/** ` en el objetivo 7`; nothing for all objectives. */
export function underObjective(objective: number | null): Bilingual {
  return objective === null
    ? { es: '', en: '' }
    : { es: ` en el objetivo ${String(objective)}`, en: ` under objective ${String(objective)}` }
}
