/** Spanish nouns that begin the names of institutions, by the article that prose gives them. */
const ARTICLES: readonly (readonly [article: string, nouns: RegExp])[] = [
  [
    'el',
    /^(?:Archivo|Banco|Centro|Colegio|Comité|Congreso|Consejo|Departamento|Fondo|Gobierno|Instituto|Mecanismo|Ministerio|Observatorio|Poder|Programa|Registro|Secretariado|Servicio|Sistema|Tribunal)(?!\p{L})/u,
  ],
  ['los', /^(?:Centros|Servicios|Institutos)(?!\p{L})/u],
  ['las', /^(?:Secretarías|Comisiones|Fuerzas)(?!\p{L})/u],
  [
    'la',
    /^(?:Administración|Agencia|Autoridad|Comisión|Coordinación|Defensoría|Dirección|Fiscalía|Financiera|Guardia|Oficina|Procuraduría|Red|Secretaría|Subsecretaría|Suprema|Unidad|Universidad)(?!\p{L})/u,
  ],
]

/** The name of an institution as Spanish prose has it: «el Instituto Nacional de Migración». */
export function withArticle(name: string): string {
  const article = ARTICLES.find(([, nouns]) => nouns.test(name))?.[0]
  return article === undefined ? name : `${article} ${name}`
}
