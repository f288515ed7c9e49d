import { raw } from 'hono/html'
import type { Frame } from '../../web/frame.ts'
import { dataPath, localize } from '../../web/paths.ts'
import { toDatasetJsonLd } from './dataset-jsonld.ts'
import type { OpenData } from './list-open-data.ts'
import { dataFilePath } from './paths.ts'

/** The data as search engines of data read them. It is data, not a program: no browser runs it. */
export function DatasetScript({ frame, data }: { readonly frame: Frame; readonly data: OpenData }) {
  const { dataset, files } = data
  const told = toDatasetJsonLd(dataset, files, {
    lang: frame.lang,
    page: frame.origin + localize(frame.lang, dataPath(dataset.id)),
    base: frame.origin + dataFilePath(dataset.id, ''),
  })
  // Nothing in a text may end the element.
  return (
    <script type="application/ld+json">
      {raw(JSON.stringify(told).replaceAll('<', String.raw`\u003c`))}
    </script>
  )
}
