import type { Language } from '../../compact/schema.ts'
import { KINDS } from './catalog.ts'
import type { DataFile } from './data-file.ts'
import type { Dataset } from './dataset.ts'

/** The data as schema.org's `Dataset`, which search engines of data read off a page. `base` is where the files lie. */
export function toDatasetJsonLd(
  dataset: Dataset,
  files: readonly DataFile[],
  { lang, page, base }: { readonly lang: Language; readonly page: string; readonly base: string },
): object {
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': page,
    url: page,
    name: dataset.title[lang],
    description: dataset.description[lang],
    inLanguage: ['es', 'en'],
    isAccessibleForFree: true,
    keywords: dataset.keywords.map((one) => one[lang]),
    ...(dataset.version === null ? {} : { version: dataset.version }),
    ...(dataset.date === null ? {} : { datePublished: dataset.date }),
    ...(dataset.period === null ? {} : { temporalCoverage: `${dataset.period.start}/${dataset.period.end}` }),
    ...(dataset.country === null ? {} : { spatialCoverage: dataset.country }),
    license: dataset.licences.map(({ href }) => (href.startsWith('https:') ? href : `${base}${href}`)),
    creator: { '@type': 'Organization', name: dataset.publisher[lang] },
    distribution: files.map(({ path, format, bytes, sha256 }) => ({
      '@type': 'DataDownload',
      contentUrl: `${base}${path}`,
      encodingFormat: KINDS[format].media,
      contentSize: `${bytes.byteLength} B`,
      sha256,
    })),
  }
}
