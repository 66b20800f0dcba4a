import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

// Vue is told which tags are not its own components.
const isCustomElement = (tag) => tag.startsWith('handrail-');

export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
