import { expect, it } from 'vitest'
import { turnstileSecret } from './turnstile-secret.ts'
import { production, readWorkerConfigs } from './worker-config.ts'

const web = readWorkerConfigs(production).find(({ folder }) => folder === 'web')

function find(siteKey: string, has: readonly string[], environment: NodeJS.ProcessEnv = {}): string | null {
  if (web === undefined) throw new Error('There is no web Worker')
  const config = { ...web.config, vars: { ...web.config.vars, TURNSTILE_SITE_KEY: siteKey } }
  return turnstileSecret({ config }, new Set(has), environment)
}

const given = { TURNSTILE_SECRET: 'of the widget' }

it.each([
  ['votes need no token', '', [], given, null],
  ['the Worker has it', 'key', ['READER_SECRET', 'TURNSTILE_SECRET'], given, null],
  ['the environment has it', 'key', ['READER_SECRET'], given, 'of the widget'],
] as const)('where %s, that is the secret to upload', (_, siteKey, has, environment, secret) => {
  expect(find(siteKey, has, environment)).toBe(secret)
})

it('a key without the secret stops the deploy: none is made up', () => {
  expect(() => find('key', ['READER_SECRET'])).toThrow(
    'has no secret TURNSTILE_SECRET. With one of the two alone, nobody',
  )
})

it('the secret without the key stops the deploy', () => {
  expect(() => find('', ['TURNSTILE_SECRET'])).toThrow('TURNSTILE_SITE_KEY is empty. With one of the two alone, nobody')
})
