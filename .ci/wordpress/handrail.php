<?php
/**
 * Plugin Name:       Handrail
 * Description:       Plain steps, a person to talk to, and forms that are easy to press and hard to get wrong. Patterns to put into a page; the script comes only where one is.
 * Version:           {{version}}
 * Requires at least: 5.9
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 *
 * The MIT licence is compatible with the GPL, under which WordPress is given.
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const HANDRAIL_VERSION = '{{version}}';
// The hash of handrail.js as it was released. A browser runs no other.
const HANDRAIL_HASH = '{{hash}}';

/** The files stand in a folder with their version, so no cache ever mixes two of them, and no ?ver= is needed. */
function handrail_register() {
	$folder = plugins_url( 'handrail-' . HANDRAIL_VERSION, __FILE__ );
	wp_register_style( 'handrail', $folder . '/handrail.css', array(), null );
	wp_register_script( 'handrail', $folder . '/handrail.js', array(), null, false );

	register_block_pattern_category( 'handrail', array( 'label' => 'Handrail' ) );
	foreach ( json_decode( file_get_contents( __DIR__ . '/patterns.json' ), true ) as $name => $pattern ) {
		register_block_pattern(
			'handrail/' . $name,
			array(
				'title'       => $pattern['title'],
				'description' => $pattern['description'],
				'categories'  => array( 'handrail' ),
				'content'     => "<!-- wp:html -->\n" . $pattern['html'] . "\n<!-- /wp:html -->",
			)
		);
	}
}
add_action( 'init', 'handrail_register' );

/** Brings the script and the style sheet, when a part stands in this HTML: <handrail-…>, data-handrail or a class. */
function handrail_look_in( $html ) {
	if ( preg_match( '/<handrail-|\sdata-handrail=|\sclass="[^"]*\bhandrail-/', (string) $html ) ) {
		wp_enqueue_style( 'handrail' );
		wp_enqueue_script( 'handrail' );
	}
	return $html;
}
// Blocks, also those of widgets and templates; and what the classic editor wrote.
add_filter( 'render_block', 'handrail_look_in' );
add_filter( 'the_content', 'handrail_look_in' );

/** Sooner, where it can be known: a classic theme prints its head before it comes to the article. */
function handrail_look_in_article() {
	if ( is_singular() ) {
		handrail_look_in( get_post()->post_content );
	}
}
add_action( 'wp_enqueue_scripts', 'handrail_look_in_article' );

/** wp_enqueue_script_module() would make a module of it too, but cannot say a hash (WordPress 6.9). */
function handrail_script_tag( $tag, $handle, $src ) {
	if ( 'handrail' !== $handle ) {
		return $tag;
	}
	return sprintf(
		'<script type="module" src="%s" integrity="%s" crossorigin="anonymous" id="handrail-js"></script>' . "\n",
		esc_url( $src ),
		esc_attr( HANDRAIL_HASH )
	);
}
add_filter( 'script_loader_tag', 'handrail_script_tag', 10, 3 );
