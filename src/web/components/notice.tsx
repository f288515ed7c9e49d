import type { Child } from 'hono/jsx'

/** Something the reader should know before the rest. */
export function Notice({ children }: { readonly children: Child }) {
  return <div class="notice">{children}</div>
}

type EmptyProps = { readonly title: string; readonly children: Child }

/** What stands where there is nothing: what it means, and what one can do. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div class="empty">
      <p class="empty__title">{title}</p>
      {children}
    </div>
  )
}

/** A short mark with its word: `Sin resultados`. */
export function Tag({
  kind,
  children,
}: {
  readonly kind: 'plain' | 'finding' | 'error'
  readonly children: Child
}) {
  return <span class={`tag tag--${kind}`}>{children}</span>
}
