import assert from 'node:assert/strict';
import { useWorkbench } from './useWorkbench';

const languages = [
  { locale: 'en', label: 'MQTT WSS Doctor: Diagnose MQTT Broker' },
  { locale: 'zh-cn', label: 'MQTT WSS Doctor: 诊断 MQTT 服务器' },
];

for (const { locale, label } of languages) {
  describe(`The command palette in ${locale}`, function () {
    const workbench = useWorkbench(this, { locale });

    it('offers the diagnosis', async () => {
      const { quickInput } = workbench();
      await quickInput.showCommand(label);
      assert.equal(await quickInput.row(label).count(), 1);
      await workbench().screenshot(`palette-${locale}`);
    });
  });
}
