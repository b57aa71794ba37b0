import { Text, View } from '@tarojs/components'
import type { ImportView } from '../../../contract/imports'
import { tableReasons } from '../../../contract/vocabulary-collection'
import { Card } from '../../components'
import { tableSentence } from '../../text/collection-reasons'

/** What is to be known of the sheets: which was not read and why; nothing where all is as it should be. */
export const SheetNotes = ({ view }: { readonly view: ImportView }) => {
  const noted = view.sheets.filter(({ findings, unread }) => findings.length > 0 || unread > 0)
  if (noted.length === 0) return null
  return (
    <Card title="工作表">
      {noted.map(({ name, findings, unread }) => (
        <View key={name} className="import-sheet">
          <Text className="import-name">{name}</Text>
          {findings.map(({ reason, row, form, titles }) => (
            <Text key={`${reason}-${row ?? ''}`} className={tableReasons[reason] === 'refused' ? 'import-refused' : 'import-soft'}>
              {row === null ? '' : `第 ${row} 行：`}
              {tableSentence(reason, titles, form)}
            </Text>
          ))}
          {unread > 0 ? <Text className="import-refused">{unread} 行没有读取。</Text> : null}
        </View>
      ))}
    </Card>
  )
}
