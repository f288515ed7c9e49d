import type { RecordedAction } from '../../../analysis/schema.ts'
import { always, defineTable, maybe } from '../table.ts'

/** One row for each action: what was reported, where it stands, how it is labelled. Also what `export` writes. */
export const actionsTable = defineTable<RecordedAction>({
  name: 'actions',
  title: { es: 'Acciones', en: 'Actions' },
  meaning: {
    es: 'Lo que una o varias instituciones reportan haber hecho por un objetivo, una fila por acción',
    en: 'What one or more institutions report to have done under an objective, one row per action',
  },
  key: ['id'],
  rows: ({ snapshot }) => snapshot.actions,
  columns: [
    always(
      'id',
      'string',
      [
        'Ciclo/sector/objetivo/número con que se leyó por primera vez; no cambia',
        'Cycle/reporter type/objective/number where it was first read; it never changes',
      ],
      (action) => action.id,
    ),
    always(
      'cycle',
      'string',
      ['Ciclo: país y año de publicación', 'Cycle: country and year of publication'],
      (action) => action.cycle,
    ),
    always(
      'reporterType',
      'string',
      ['Sector que reporta', 'Reporter type'],
      (action) => action.reporterType,
      {
        codes: 'reporterType',
      },
    ),
    always('objective', 'integer', ['Objetivo del marco', 'Objective of the framework'], (a) => a.objective, {
      codes: 'objective',
    }),
    always(
      'number',
      'integer',
      [
        'Número impreso hoy dentro de sector y objetivo',
        'Number printed now within reporter type and objective',
      ],
      (action) => action.number,
    ),
    always(
      'title',
      'string',
      ['Encabezado sin la institución, como se imprime', 'Heading without the institution, as printed'],
      (action) => action.title,
    ),
    always(
      'titleEs',
      'string',
      ['Título de lectura en español', 'Reading title in Spanish'],
      (a) => a.titles.es,
    ),
    always(
      'titleEn',
      'string',
      ['Título de lectura en inglés', 'Reading title in English'],
      (a) => a.titles.en,
    ),
    maybe(
      'institutions',
      'list',
      [
        'Claves de las instituciones que reportan; donde nadie ha dicho cuál es, el nombre impreso',
        'Codes of the reporting institutions; the printed name where nobody has said which it is',
      ],
      (action) => action.institutions.map((one) => one.code ?? one.printed),
    ),
    maybe(
      'printedInstitutions',
      'list',
      ['Las instituciones como las imprime la fuente', 'The institutions as the source prints them'],
      (action) => action.institutions.map((one) => one.printed),
    ),
    maybe(
      'summaryEs',
      'string',
      ['Resumen en palabras propias, en español', 'Summary in our own words, in Spanish'],
      (action) => action.summary?.es ?? null,
    ),
    maybe(
      'summaryEn',
      'string',
      ['Resumen en palabras propias, en inglés', 'Summary in our own words, in English'],
      (action) => action.summary?.en ?? null,
    ),
    always(
      'textLoaded',
      'boolean',
      [
        'Falso donde sólo está cargado el resumen y los textos reportados están vacíos',
        'False where only the summary is loaded and the reported texts are empty',
      ],
      (action) => action.textLoaded,
    ),
    maybe('description', 'string', ['Descripción reportada', 'Reported description'], (a) => a.description),
    always(
      'resultsReported',
      'boolean',
      [
        'Falso si la fuente dice que no se reportaron resultados, o no los trae',
        'False where the source says that no results were reported, or has none',
      ],
      (action) => action.resultsReported,
    ),
    maybe('results', 'string', ['Resultados reportados', 'Reported results'], (action) => action.results),
    always(
      'challengesReported',
      'boolean',
      [
        'Falso si la fuente dice que no se reportaron retos, o no los trae',
        'False where the source says that no challenges were reported, or has none',
      ],
      (action) => action.challengesReported,
    ),
    maybe(
      'challenges',
      'string',
      [
        'Los retos, uno por renglón con viñeta; en palabras propias donde el texto no está cargado',
        'The challenges, a bullet line each; in our own words where the text is not loaded',
      ],
      (action) => action.challenges.map((one) => `• ${one.text}`).join('\n'),
    ),
    maybe('populationMain', 'string', ['Población principal', 'Main population'], (a) => a.populationMain, {
      codes: 'population',
    }),
    maybe(
      'populations',
      'list',
      ['A quiénes sirve; la población principal primero', 'Whom it serves; the main population first'],
      (action) => action.populations,
      { codes: 'population' },
    ),
    maybe(
      'gender',
      'boolean',
      [
        'Tiene un enfoque específico en mujeres, niñas o adolescentes; vacío si nadie lo ha etiquetado',
        'Has a specific focus on women, girls or adolescents; empty where nobody has labelled it',
      ],
      (action) => action.gender,
    ),
    maybe(
      'disability',
      'boolean',
      [
        'Atiende específicamente a personas con discapacidad; vacío si nadie lo ha etiquetado',
        'Attends specifically to persons with disabilities; empty where nobody has labelled it',
      ],
      (action) => action.disability,
    ),
    maybe(
      'actionTypes',
      'list',
      ['Tipos de acción, el más apropiado primero', 'Action types, the most fitting first'],
      (action) => action.actionTypes,
      { codes: 'actionType' },
    ),
    maybe(
      'states',
      'list',
      [
        'Entidades federativas de las que trata (ISO 3166-2), las que reportan primero',
        'States that it concerns (ISO 3166-2), the reporting ones first',
      ],
      (action) => action.states,
    ),
    maybe(
      'reportingStates',
      'list',
      ['Entidades federativas que la reportan (ISO 3166-2)', 'States that report it (ISO 3166-2)'],
      (action) => action.reportingStates,
    ),
    maybe(
      'countries',
      'list',
      ['Otros países que se nombran (ISO 3166-1 alfa-2)', 'Other countries named (ISO 3166-1 alpha-2)'],
      (action) => action.countries,
    ),
    maybe(
      'startYear',
      'integer',
      ['Año en que empezó, si se dice', 'Year in which it began, where stated'],
      (action) => action.startYear,
      { unit: { es: 'año', en: 'year' } },
    ),
    always(
      'sourceFile',
      'string',
      ['Archivo de donde se leyó', 'File that it was read from'],
      (action) => action.source.file,
    ),
    always(
      'sourceSha256',
      'string',
      ['Huella SHA-256 de ese archivo', 'SHA-256 of that file'],
      (action) => action.source.document,
    ),
    maybe(
      'page',
      'integer',
      ['Página de la fuente, si la tiene', 'Page of the source, where it has pages'],
      (action) => action.source.page,
    ),
    always(
      'lineStart',
      'integer',
      ['Primer renglón en la fuente', 'First line in the source'],
      (action) => action.source.lineStart,
    ),
    always(
      'lineEnd',
      'integer',
      ['Último renglón en la fuente', 'Last line in the source'],
      (action) => action.source.lineEnd,
    ),
  ],
})
