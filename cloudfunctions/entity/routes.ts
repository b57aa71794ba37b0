import { application as contract, items as itemContract } from '../../contract'
import { askedWrite, type Route, read, write } from '../../server/ports/use-case'
import { agents, inviteAgent, joinAsAgent, removeAgent } from './agents'
import { application } from './application'
import { enrol } from './enrol'
import { mine } from './mine'
import { ownItems } from './own-items'
import { readTemplate } from './read-template'
import { saveDraft } from './save-draft'
import { itemTexts, saveItem } from './save-item'
import { signCommitment } from './sign-commitment'
import { submit } from './submit'
import { submittedTexts } from './submitted-texts'
import { withdraw } from './withdraw'
import { withdrawOwnItem } from './withdraw-item'

/** What an entity's agent may ask for. */
export const routes: readonly Route[] = [
  read(contract.mine, 'application.list-own', mine),
  read(contract.application, 'application.read', application),
  write(contract.enrol, 'application.create', enrol),
  write(contract.saveDraft, 'application.edit', saveDraft),
  read(contract.readTemplate, 'application.sign', readTemplate),
  write(contract.signCommitment, 'application.sign', signCommitment),
  askedWrite(contract.submit, 'application.submit', submittedTexts, submit),
  write(contract.withdraw, 'application.withdraw', withdraw),
  read(contract.agents, 'entity.agents', agents, { sensitive: true }),
  write(contract.inviteAgent, 'entity.agents', inviteAgent, { secretReply: true }),
  write(contract.joinAsAgent, 'entity.agents', joinAsAgent),
  write(contract.removeAgent, 'entity.agents', removeAgent),
  read(itemContract.ownItems, 'item.own', ownItems),
  askedWrite(itemContract.saveItem, 'item.own', itemTexts, saveItem),
  write(itemContract.withdrawOwnItem, 'item.own', withdrawOwnItem),
]
