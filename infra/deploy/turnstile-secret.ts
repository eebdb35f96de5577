import { DeployError } from './deploy-error.ts'
import type { WorkerConfig } from './worker-config.ts'

const name = 'TURNSTILE_SECRET'
const anyway = 'With one of the two alone, nobody can vote.'

/**
 * The secret of the paper's Turnstile widget, from the environment, if the Worker has the widget's key and lacks the
 * secret at Cloudflare; null if it needs none. Throws a DeployError if one of the two would be without the other.
 */
export function turnstileSecret(
  { config }: Pick<WorkerConfig, 'config'>,
  has: ReadonlySet<string>,
  environment: NodeJS.ProcessEnv,
): string | null {
  const isKeySet = Boolean(config.vars['TURNSTILE_SITE_KEY'])
  if (isKeySet === has.has(name)) return null
  if (!isKeySet) {
    throw new DeployError(
      `The web Worker has the secret ${name}, but TURNSTILE_SITE_KEY is empty. ${anyway}`,
      'Write the widget’s key under vars in apps/web/wrangler.jsonc; or, if votes are to need no token, delete the ' +
        `secret: npx wrangler secret delete ${name} --name ${config.name}`,
    )
  }
  const secret = environment[name]
  if (secret) return secret
  throw new DeployError(
    `TURNSTILE_SITE_KEY is set, but the web Worker has no secret ${name}. ${anyway}`,
    `Set the environment variable ${name} to the widget’s secret (dashboard, Turnstile) and deploy again; or empty ` +
      'TURNSTILE_SITE_KEY under vars in apps/web/wrangler.jsonc.',
  )
}
