import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { codesAPart, type ImportView } from '../../../contract/imports'
import type { Refusal } from '../../../contract/reply'
import { saveCodes } from '../../api/workbooks'
import { Button, Card, Refused } from '../../components'
import { takesWorkbooks } from '../../device/choose-workbook'
import { archivesOf } from './archives'

/** What the credit office gives back for an import: how many codes there are, and the archives that hold them. */
export const CodesBack = ({ view }: { readonly view: ImportView }) => {
  const [fetching, setFetching] = useState<number>()
  const [refusal, setRefusal] = useState<Refusal>()
  const { applied, coded } = view.done
  if (applied === 0) return null
  const fetchPart = async (part: number) => {
    setFetching(part)
    const reply = await saveCodes(view.id, part)
    setFetching(undefined)
    setRefusal(reply.ok ? undefined : reply)
  }
  const parts = archivesOf(coded)
  return (
    <Card title="诚信码">
      <Text className="import-said">
        {coded === 0 ? `${applied} 个主体等待信用办赋码。` : `${applied} 个主体申请赋码，已赋码 ${coded} 个。`}
      </Text>
      {coded > 0 && takesWorkbooks ? (
        <>
          <View className="import-actions">
            {parts.map(({ part, label }) => (
              <Button key={part} busy={fetching === part} onClick={() => void fetchPart(part)}>
                {label}
              </Button>
            ))}
          </View>
          <Text className="import-soft">
            压缩包内有清单（承诺信息、诚信码、查验链接、有效期、状态）和每个有效诚信码的海报。
            {parts.length > 1 ? `每包最多 ${codesAPart} 个，共 ${parts.length} 包。` : ''}
          </Text>
        </>
      ) : null}
      {refusal ? <Refused refusal={refusal} /> : null}
    </Card>
  )
}
