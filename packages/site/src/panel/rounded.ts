import type { Text } from '@ecs-lint/core/finding'

/** Beneath lines whose sum may be a cent beside the total. */
export const rounded: Text = {
  ko: '각 줄은 따로 반올림했습니다. 더하면 합계와 1센트쯤 다를 수 있습니다.',
  en: 'Lines are rounded one by one: their sum may be a cent beside the total.',
}
