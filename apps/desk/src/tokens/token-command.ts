import { deskScopes } from '@broadsheet/model'
import { Command, Option } from 'commander'
import type { DeskContext } from '../desk-deps.ts'
import { withSiteOptions } from '../site/open-site.ts'
import { createToken, listTokens, revokeToken } from './tokens.ts'

/** The command `desk token`: who may read, write and manage the desk. */
export function createTokenCommand(context: DeskContext): Command {
  const verb = (name: string, description: string) =>
    withSiteOptions(new Command(name)).description(description).option('--json', 'print it as one JSON document')
  const command = new Command('token').description('Manage the tokens of a desk. It needs one of scope admin.')
  command.addCommand(verb('list', 'List the tokens.').action((options) => listTokens(options, context)))
  command.addCommand(
    verb('create', 'Make a token. Its value is shown this once.')
      .argument('<name>', 'whose it is: the audit log has it')
      .addOption(new Option('--scope <scope>', 'what it allows').choices(deskScopes).default('write'))
      .action((name, options) => createToken(name, options, context)),
  )
  command.addCommand(
    verb('revoke', 'Have a token open nothing any more.')
      .argument('<id>', 'its number, as desk token list has it')
      .action((id, options) => revokeToken(id, options, context)),
  )
  return command
}
