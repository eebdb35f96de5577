import { deskScopes } from '@broadsheet/model'
import { Command, Option } from 'commander'
import type { DeskDeps } from '../desk-deps.ts'
import { createJsonCommand } from '../site/open-site.ts'
import { createToken, listTokens, revokeToken } from './tokens.ts'

/** The command `desk token`, which manages access to the desk. */
export function createTokenCommand(deps: DeskDeps): Command {
  const verb = createJsonCommand
  const command = new Command('token').description(
    'Manage the tokens of the desk. This needs a token with the scope admin.',
  )
  command.addCommand(verb('list', 'List the tokens.').action((options) => listTokens(options, deps)))
  command.addCommand(
    verb('create', 'Create a token. Its value is shown only once.')
      .argument('<name>', "the name of the token's owner, for the audit log")
      .addOption(new Option('--scope <scope>', 'what the token allows').choices(deskScopes).default('write'))
      .action((name, options) => createToken(name, options, deps)),
  )
  command.addCommand(
    verb('revoke', 'Revoke a token. It stops working at once.')
      .argument('<id>', 'its number in desk token list')
      .action((id, options) => revokeToken(id, options, deps)),
  )
  return command
}
