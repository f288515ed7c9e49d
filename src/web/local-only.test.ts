import { expect, test } from 'vitest'
import { isLoopback } from './local-only.ts'

test.each(['localhost', 'localhost:3000', '127.0.0.1', '127.8.9.1:80', '::1', '[::1]:3000', 'LOCALHOST'])(
  '%s is this machine',
  (host) => {
    expect(isLoopback(host)).toBe(true)
  },
)

test.each(['0.0.0.0', '10.0.0.1', '127.0.0.1.example.org', 'localhost.example.org:80', '', '::', '[::2]:1'])(
  '%s is not',
  (host) => {
    expect(isLoopback(host)).toBe(false)
  },
)
