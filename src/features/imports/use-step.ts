import { useState } from 'react'
import { imports } from '../../../contract'
import type { InputOf } from '../../../contract/action'
import type { CodesFor, ImportView } from '../../../contract/imports'
import type { Refusal, Reply } from '../../../contract/reply'
import { call } from '../../api'

type Decided = Pick<InputOf<typeof imports.decideImport>, 'rows' | 'kinds' | 'all'>

/** One step of an import at a time; what was refused is said, and what the screen shows is asked for again either way. */
export const useStep = (id: string, onChanged: () => void) => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const take = async (ask: () => Promise<Reply<ImportView>>): Promise<boolean> => {
    setBusy(true)
    setRefusal(undefined)
    const reply = await ask()
    setBusy(false)
    if (!reply.ok) setRefusal(reply)
    onChanged()
    return reply.ok
  }
  return {
    busy,
    refusal,
    decide: (what: boolean, which: Decided) => take(() => call(imports.decideImport, { id, take: what, ...which })),
    commit: (codesFor?: CodesFor) => take(() => call(imports.commitImport, { id, ...(codesFor ? { codesFor } : {}) })),
    drop: () => take(() => call(imports.dropImport, { id })),
    undo: () => take(() => call(imports.undoImport, { id })),
  }
}
