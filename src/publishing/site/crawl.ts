import { type Address, resolveLink } from './addresses.ts'
import { listReferences, listStyleReferences } from './links.ts'

/** What the portal answered at an address. */
export type Fetched = { readonly address: Address; readonly status: number } & (
  { readonly kind: 'page'; readonly html: string } | { readonly kind: 'file'; readonly bytes: Uint8Array }
)

export type Crawl = {
  readonly request: (address: Address) => Response | Promise<Response>
  /** Scheme and host that the portal writes its own addresses with. */
  readonly origin: string
  /** Where to begin; what is referred to from there is followed. */
  readonly from: readonly Address[]
  /** Whether an address is to be asked for: searches and what needs a server are not. */
  readonly follows: (to: Address, from: Address) => boolean
  /** What an address is about: those that are about the same are asked for together, while what they say is at hand. */
  readonly subject: (address: Address) => string
  readonly keep: (fetched: Fetched) => void
  readonly progress: (done: number, total: number) => void
}

/** So many are asked for at once: while some wait for a picture to be painted, others are written. */
const AT_ONCE = 8

/** Asks for every address that can be reached, each once, and hands over what is answered. */
export async function crawl({
  request,
  origin,
  from,
  follows,
  subject,
  keep,
  progress,
}: Crawl): Promise<void> {
  const seen = new Set<Address>()
  const waiting = new Map<string, Address[]>()
  const underWay = new Map<string, Address[]>()
  let done = 0
  const add = (address: Address) => {
    if (seen.has(address)) return
    seen.add(address)
    const about = subject(address)
    const same = underWay.get(about) ?? waiting.get(about)
    if (same === undefined) waiting.set(about, [address])
    else same.push(address)
  }
  const visit = async (address: Address) => {
    const answer = await request(address)
    const { status } = answer
    const type = answer.headers.get('content-type') ?? ''
    const html = type.startsWith('text/html') ? await answer.text() : null
    const bytes = html === null ? new Uint8Array(await answer.arrayBuffer()) : null
    const references = html === null ? listStyles(type, bytes) : new Set(listReferences(html))
    for (const reference of status === 200 ? references : []) {
      const target = resolveLink(address, reference, origin)?.address
      if (target !== undefined && follows(target, address)) add(target)
    }
    keep(
      html === null
        ? { address, status, kind: 'file', bytes: bytes ?? new Uint8Array() }
        : { address, status, kind: 'page', html },
    )
    done += 1
    progress(done, seen.size)
  }
  const work = async () => {
    for (;;) {
      const [first] = waiting
      if (first === undefined) return
      const [about, addresses] = first
      waiting.delete(about)
      underWay.set(about, addresses)
      // The list grows while it is walked: one language of a page names the other.
      for (const address of addresses) await visit(address)
      underWay.delete(about)
    }
  }
  for (const address of from) add(address)
  // A worker that finds nothing waiting stops; those that are still visiting may add more and go on with it.
  while (waiting.size > 0) await Promise.all(Array.from({ length: AT_ONCE }, work))
}

function listStyles(type: string, bytes: Uint8Array | null): readonly string[] {
  return type.startsWith('text/css') && bytes !== null
    ? listStyleReferences(new TextDecoder().decode(bytes))
    : []
}
