import type { Frame } from '../frame.ts'
import { MESSAGES } from '../messages.ts'
import { localize } from '../paths.ts'

export type Crumb = { readonly label: string; readonly path: string }

/** The way down to this page, without the page itself: its heading says that. */
export function Breadcrumbs({ frame, crumbs }: { readonly frame: Frame; readonly crumbs: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label={MESSAGES[frame.lang].breadcrumbs}>
      <ol>
        {crumbs.map(({ label, path }) => (
          <li>
            <a href={localize(frame.lang, path)}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
