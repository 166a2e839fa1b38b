import {addons} from 'storybook/manager-api';
import {create} from 'storybook/theming/create';

addons.setConfig({
  theme: create({
    base: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    brandTitle: 'ijn-elements',
    brandUrl: '?path=/docs/welcome--docs',
    brandTarget: '_self',
  }),
});
