import type { Context } from 'hono'
import { hostOf } from './same-origin.ts'

/** Whether a name or address of a host is this machine itself. A port may follow. */
export function isLoopback(host: string): boolean {
  // An address of IPv6 has colons of its own, and with a port it stands in brackets.
  const name = (/^\[(.*)\](?::\d+)?$/.exec(host)?.[1] ?? host.replace(/^([^:]*):\d+$/, '$1')).toLowerCase()
  return name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name)
}

/**
 * Whether a request was sent to this machine by its own name, and not passed on by another. Together with listening on
 * a loopback address this keeps pages to the machine; the name is checked so that no foreign page can reach them by
 * giving its own name this address.
 */
export function isLocal(context: Context): boolean {
  const passedOn = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'].some(
    (name) => context.req.header(name) !== undefined,
  )
  return !passedOn && isLoopback(hostOf(context))
}
