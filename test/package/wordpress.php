<?php
// As much of WordPress as the plugin asks for: it remembers, and prints the tags at the end.
//   php wordpress.php PLUGIN_FOLDER < the text of an article
define( 'ABSPATH', '/' );
$hooks = array();
$known = array();
$patterns = array();
$queue = array();

function add_filter( $name, $function, $priority = 10, $arguments = 1 ) {
	$GLOBALS['hooks'][ $name ][] = array( $function, $arguments );
}
function add_action( $name, $function ) {
	add_filter( $name, $function );
}
function apply_filters( $name, ...$values ) {
	foreach ( $GLOBALS['hooks'][ $name ] ?? array() as list( $function, $arguments ) ) {
		$values[0] = $function( ...array_slice( $values, 0, $arguments ) );
	}
	return $values[0];
}
function plugins_url( $path, $file ) {
	return '/wp-content/plugins/' . basename( dirname( $file ) ) . '/' . $path;
}
function wp_register_style( $handle, $src ) {
	$GLOBALS['known']['style'][ $handle ] = $src;
}
function wp_register_script( $handle, $src ) {
	$GLOBALS['known']['script'][ $handle ] = $src;
}
function wp_enqueue_style( $handle ) {
	$GLOBALS['queue'][ "style $handle" ] = true;
}
function wp_enqueue_script( $handle ) {
	$GLOBALS['queue'][ "script $handle" ] = true;
}
function register_block_pattern_category( $name, $about ) {
	$GLOBALS['patterns']['category'][ $name ] = $about;
}
function register_block_pattern( $name, $about ) {
	$GLOBALS['patterns']['pattern'][ $name ] = $about;
}
function is_singular() {
	return true;
}
function get_post() {
	return (object) array( 'post_content' => $GLOBALS['article'] );
}
function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_url( $text ) {
	return esc_attr( $text );
}

$article = stream_get_contents( STDIN );
require $argv[1] . '/handrail.php';
foreach ( array( 'init', 'wp_enqueue_scripts' ) as $action ) {
	foreach ( $hooks[ $action ] as list( $function ) ) {
		$function();
	}
}
$tags = '';
foreach ( array_keys( $queue ) as $entry ) {
	list( $kind, $handle ) = explode( ' ', $entry );
	$src   = $known[ $kind ][ $handle ];
	$tags .= 'style' === $kind
		? "<link rel='stylesheet' id='$handle-css' href='$src' media='all' />\n"
		: apply_filters( 'script_loader_tag', "<script src='$src' id='$handle-js'></script>\n", $handle, $src );
}
$other = apply_filters( 'script_loader_tag', '<script src="/jquery.js"></script>', 'jquery', '/jquery.js' );
echo json_encode( array( 'tags' => $tags, 'other' => $other, 'patterns' => $patterns ) );
