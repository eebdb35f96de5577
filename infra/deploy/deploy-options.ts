import { parseArgs } from 'node:util'
import { DeployError } from './deploy-error.ts'
import { production } from './worker-config.ts'

/** The options of a deploy or rollback. */
export type DeployOptions = {
  environment: string
  /** The live address to test, if it is not the one that the configuration gives. */
  address: string | null
  /** How many seconds the live address may take until it answers correctly. */
  waitSeconds: number
  /** Only link this clone's `wrangler` to the resources, and upload nothing. */
  isLinkOnly: boolean
  /** Upload even if nothing changed. */
  force: boolean
  /** Upload the web Worker only as a version with this alias. */
  alias: string | null
}

const defaultWaitSeconds = 90

const usage = `Usage: npm run deploy [-- OPTIONS], npm run rollback [-- OPTIONS]
  --env NAME        staging or preview; production without it
  --address URL     where the paper is tested, when not at SITE_URL, its custom domain or workers.dev
  --wait SECONDS    how long the live address may take to answer as it should (${defaultWaitSeconds})
  --link            deploy: upload nothing; from then on a plain \`wrangler deploy\` works in this clone
  --force           deploy: upload although nothing changed
  --alias NAME      deploy: upload the web Worker as a version with an address of its own only (pr-12)`

/** Parses a command line. Throws a DeployError that explains the options if it is invalid. */
export function readDeployOptions(args: readonly string[]): DeployOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        env: { type: 'string', default: production },
        address: { type: 'string' },
        wait: { type: 'string', default: String(defaultWaitSeconds) },
        link: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        alias: { type: 'string' },
      },
    })
    const waitSeconds = Number(values.wait)
    if (!Number.isFinite(waitSeconds) || waitSeconds < 0)
      throw new Error(`--wait ${values.wait} is not a number of seconds.`)
    if (values.address !== undefined && !URL.canParse(values.address)) throw new Error(`--address needs a URL.`)
    return {
      environment: values.env,
      address: values.address ?? null,
      waitSeconds,
      isLinkOnly: values.link,
      force: values.force,
      alias: values.alias ?? null,
    }
  } catch (error) {
    throw new DeployError(error instanceof Error ? error.message : String(error), usage, { cause: error })
  }
}
