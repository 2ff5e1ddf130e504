import { App } from './app.js';

new App(document.getElementById('roll'), window).start();
