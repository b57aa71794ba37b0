import type { Action, InputOf, OutputOf } from '../../contract/action'
import type { Reply } from '../../contract/reply'
import type { Permission } from '../policy'
import type { Actor } from './actor'
import type { Services } from './services'
import type { Tx } from './store'

export type { Actor }

interface Context extends Services {
  readonly actor: Actor
  /** one instant for the whole request, epoch ms */
  readonly now: number
}

export type ReadContext = Context

export interface WriteContext extends Context {
  readonly tx: Tx
  /** names what was written: one row each, in the same transaction. Without a call the runner writes one row by itself */
  audit(subject: string, outcome?: string): void
}

/** What a write knows before its transaction begins, and what its asking found out. */
export interface AskedContext<Found> extends WriteContext {
  readonly found: Found
}

export type Read<A> = (input: InputOf<A>, context: ReadContext) => Promise<Reply<OutputOf<A>>>
export type Write<A> = (input: InputOf<A>, context: WriteContext) => Promise<Reply<OutputOf<A>>>

/**
 * What a write has to ask outside first (WeChat): a transaction's work may run again, and nobody else's patience belongs into it. A
 * refusal here is the answer; a request that has been here before asks nothing.
 */
export type Ask<A, Found> = (input: InputOf<A>, context: ReadContext) => Promise<Reply<Found>>
export type AskedWrite<A, Found> = (input: InputOf<A>, context: AskedContext<Found>) => Promise<Reply<OutputOf<A>>>

interface RouteOptions {
  /** a read of what is personal or not public leaves an audit row */
  readonly sensitive?: boolean
  /** the reply holds a secret: kept sealed for retries */
  readonly secretReply?: boolean
  /** the steps of a write lie partly outside the store: it makes its own transaction, and is idempotent by what it writes there */
  readonly ownTransaction?: boolean
}

/** A row of a room's table of contents: action → who may → use case. */
export interface Route extends RouteOptions {
  readonly action: Action
  readonly permission: Permission
  readonly ask?: (input: never, context: never) => Promise<Reply<unknown>>
  readonly run: (input: never, context: never) => Promise<Reply<unknown>>
}

export const read = <A extends Action>(action: A, permission: Permission, run: Read<A>, options: RouteOptions = {}): Route => ({
  action,
  permission,
  run: run as Route['run'],
  ...options,
})

export const steps = <A extends Action>(action: A, permission: Permission, run: Read<A>): Route => ({
  action,
  permission,
  run: run as Route['run'],
  ownTransaction: true,
})

export const write = <A extends Action>(action: A, permission: Permission, run: Write<A>, options: RouteOptions = {}): Route => ({
  action,
  permission,
  run: run as Route['run'],
  ...options,
})

/** A write that asks outside first: `ask` before the transaction, its answer is `context.found`. */
export const askedWrite = <A extends Action, Found>(
  action: A,
  permission: Permission,
  ask: Ask<A, Found>,
  run: AskedWrite<A, Found>,
  options: RouteOptions = {},
): Route => ({ action, permission, ask: ask as Route['ask'], run: run as Route['run'], ...options })
