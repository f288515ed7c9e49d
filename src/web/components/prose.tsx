import { parseProse, splitAddresses, type Inline } from '../prose.ts'

/** Plain text of the record as paragraphs and lists, its addresses as links that carry no endorsement. */
export function Prose({ text, lang }: { readonly text: string; readonly lang: string | undefined }) {
  return (
    <div class="prose" lang={lang}>
      {parseProse(text).map((block) =>
        block.kind === 'list' ? (
          <ul>
            {block.items.map((item) => (
              <li>{splitAddresses(item).map(showInline)}</li>
            ))}
          </ul>
        ) : (
          <p>{splitAddresses(block.text).map(showInline)}</p>
        ),
      )}
    </div>
  )
}

/** A piece of running text; an address is a link. */
export function showInline(part: Inline) {
  if (part.kind === 'text') return part.text
  return (
    <a href={part.href} rel="nofollow noopener external">
      {part.text}
    </a>
  )
}
