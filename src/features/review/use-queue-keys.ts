import { useEffect, useRef } from 'react'
import { focusField, onKey } from '../../device/keyboard'
import { searchFieldId } from './FilterBar'
import { commandOf, type QueueCommand } from './queue-keys'

/** Hears A, R, J, K and / as long as the page is open and no dialog is. */
export const useQueueKeys = (dialogOpen: boolean, run: (command: Exclude<QueueCommand, 'search'>) => void): void => {
  const latest = useRef({ dialogOpen, run })
  latest.current = { dialogOpen, run }
  useEffect(
    () =>
      onKey(stroke => {
        const command = commandOf(stroke, latest.current.dialogOpen)
        if (command === 'search') focusField(searchFieldId)
        else if (command) latest.current.run(command)
        return command !== null
      }),
    [],
  )
}
